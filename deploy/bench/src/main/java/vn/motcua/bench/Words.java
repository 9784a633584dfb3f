package vn.motcua.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Realistic names of procedures: some words are in thousands of names, some in a few. */
final class Words {
    static final List<String> FIELDS = List.of(
            "Hộ tịch",
            "Đất đai",
            "Hoạt động xây dựng",
            "Đầu tư tại Việt Nam",
            "Thành lập doanh nghiệp",
            "Giáo dục trung học",
            "Đào tạo nghề",
            "Khám bệnh, chữa bệnh",
            "Dược phẩm",
            "An toàn thực phẩm",
            "Bảo trợ xã hội",
            "Người có công",
            "Việc làm",
            "An toàn lao động",
            "Môi trường",
            "Tài nguyên nước",
            "Khoáng sản",
            "Lâm nghiệp",
            "Thủy sản",
            "Chăn nuôi và thú y",
            "Bảo vệ thực vật",
            "Đường bộ",
            "Đường thủy nội địa",
            "Đăng kiểm",
            "Lưu thông hàng hóa",
            "Quản lý cạnh tranh",
            "Vật liệu nổ công nghiệp",
            "Điện lực",
            "Du lịch",
            "Nghệ thuật biểu diễn",
            "Di sản văn hóa",
            "Báo chí",
            "Xuất bản",
            "Viễn thông",
            "Sở hữu trí tuệ",
            "Tiêu chuẩn đo lường",
            "Luật sư",
            "Công chứng",
            "Chứng thực",
            "Giám định tư pháp",
            "Tôn giáo",
            "Thi đua khen thưởng",
            "Hội và tổ chức phi chính phủ",
            "Quy hoạch",
            "Nhà ở",
            "Kinh doanh bất động sản",
            "Quản lý giá",
            "Phòng cháy chữa cháy");

    private static final List<String> VERBS = List.of(
            "Cấp",
            "Cấp lại",
            "Cấp đổi",
            "Điều chỉnh",
            "Gia hạn",
            "Thu hồi",
            "Đăng ký",
            "Đăng ký thay đổi",
            "Thông báo",
            "Xác nhận",
            "Công nhận",
            "Phê duyệt",
            "Thẩm định",
            "Chấm dứt",
            "Cho phép");
    private static final List<String> PAPERS = List.of(
            "giấy phép",
            "giấy chứng nhận đủ điều kiện",
            "chứng chỉ hành nghề",
            "giấy chứng nhận đăng ký",
            "quyết định thành lập",
            "thẻ",
            "kế hoạch",
            "phương án",
            "hồ sơ",
            "văn bản chấp thuận");
    private static final List<String> MATTERS = List.of(
            "hoạt động",
            "kinh doanh",
            "sản xuất",
            "xuất khẩu, nhập khẩu",
            "vận chuyển",
            "tổ chức",
            "quản lý",
            "khai thác",
            "sử dụng",
            "đào tạo",
            "tư vấn",
            "dịch vụ");
    private static final List<String> FOR = List.of(
            "cho tổ chức",
            "cho cá nhân",
            "cho hộ kinh doanh",
            "cho doanh nghiệp có vốn đầu tư nước ngoài",
            "đối với người nước ngoài",
            "thuộc thẩm quyền của Ủy ban nhân dân cấp tỉnh",
            "thuộc thẩm quyền cấp xã",
            "trong trường hợp bị mất, bị hỏng",
            "trong khu công nghiệp, khu kinh tế",
            "lần đầu");

    private Words() {}

    /** An endless stream of names, which are not all different. */
    static Stream<String> names(Random dice) {
        return Stream.generate(() -> "%s %s %s %s %s"
                .formatted(
                        one(VERBS, dice),
                        one(PAPERS, dice),
                        one(MATTERS, dice),
                        one(FIELDS, dice).toLowerCase(java.util.Locale.ROOT),
                        one(FOR, dice)));
    }

    private static String one(List<String> words, Random dice) {
        return words.get(dice.nextInt(words.size()));
    }
}
