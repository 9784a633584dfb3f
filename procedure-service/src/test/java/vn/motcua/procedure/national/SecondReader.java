package vn.motcua.procedure.national;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Judges a national record by words that were counted in real ones, not by what {@link TranslateRecord} knows. */
final class SecondReader {
    /** What documents are called. */
    private static final List<String> DOCUMENTS = List.of(
            "ảnh",
            "bản",
            "bảng",
            "bằng",
            "báo cáo",
            "biên",
            "biển",
            "bộ ",
            "căn cước",
            "chứng",
            "công văn",
            "danh",
            "dự án",
            "dự thảo",
            "dữ liệu",
            "đề án",
            "đề cương",
            "đề nghị",
            "đề xuất",
            "điều lệ",
            "đơn",
            "đăng ký",
            "giấy",
            "hình ảnh",
            "hóa đơn",
            "hoá đơn",
            "hồ sơ",
            "hộ chiếu",
            "hộ tịch",
            "hợp đồng",
            "kế hoạch",
            "kết quả",
            "khai",
            "lệnh",
            "lược",
            "lý lịch",
            "mã số",
            "mẫu",
            "mô tả",
            "một trong",
            "nghị quyết",
            "nội dung",
            "phiếu",
            "phụ lục",
            "phương án",
            "quy",
            "quyết định",
            "sơ",
            "sổ",
            "tài liệu",
            "thẻ",
            "thị thực",
            "thiết kế",
            "thỏa thuận",
            "thông",
            "thư",
            "thuyết minh",
            "tờ",
            "tơ khai",
            "trích",
            "vận",
            "vận tải",
            "văn bản",
            "văn bằng",
            "xác nhận",
            "xuất trình",
            "ý kiến",
            "ủy nhiệm",
            "uỷ nhiệm",
            "ủy quyền",
            "02 bản",
            "01 bản",
            "02 ảnh");

    private static final List<String> ENDINGS = List.of(".doc", ".docx", ".xls", ".xlsx", ".pdf", ".rar", ".zip");
    private static final List<String> FREE =
            List.of("", "không", "không có", "không có.", "không quy định", "không quy định.");
    private static final List<String> UNKNOWN = List.of("", "không có thông tin");
    private static final List<String> OTHER_PLACES = List.of(
            "hcm",
            "hồ chí minh",
            "hải phòng",
            "đà nẵng",
            "cần thơ",
            "huế",
            "hà tĩnh",
            "nghệ an",
            "thanh hóa",
            "quảng ninh",
            "lạng sơn",
            "cao bằng",
            "lào cai",
            "sơn la",
            "điện biên",
            "lai châu",
            "phú thọ",
            "thái nguyên",
            "tuyên quang",
            "bắc ninh",
            "hưng yên",
            "ninh bình",
            "quảng trị",
            "quảng ngãi",
            "gia lai",
            "đắk lắk",
            "khánh hòa",
            "lâm đồng",
            "đồng nai",
            "tây ninh",
            "vĩnh long",
            "đồng tháp",
            "an giang",
            "cà mau",
            "hậu giang",
            "bình dương",
            "nam định",
            "thái bình");

    private final Set<String> doubts = new TreeSet<>();
    private final Set<Long> fees = new TreeSet<>();
    private final Set<String> limits = new TreeSet<>();
    private final Set<String> copies = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();

    private SecondReader(JsonNode record) {
        identity(record);
        audience(record.path("DOITUONGTHUCHIEN"));
        ways(record.path("CACHTHUCTHUCHIEN"));
        documents(record.path("THANHPHANHOSO"));
        results(record.path("KETQUATHUCHIEN"));
        agency(record.path("COQUANTHUCHIEN"));
        doubt(record.path("CANCUPHAPLY").isEmpty(), "basis-missing /CANCUPHAPLY");
        doubt(UNKNOWN.contains(small(record.path("YEUCAU"))), "requirements-untold /YEUCAU");
        lengths(record, "");
    }

    static SecondReader of(JsonNode record) {
        return new SecondReader(record);
    }

    /** Which of the reader's findings ask the same: about the name of a document, or about an amount. */
    static String kind(String finding) {
        return switch (finding) {
            case "document-scraped",
                    "document-connector",
                    "document-heading",
                    "document-leads-on",
                    "document-note",
                    "document-broken",
                    "document-several",
                    "document-file-unclear",
                    "document-nameless" -> "document";
            case "fee-unknown",
                    "fee-zero",
                    "fee-thousandfold",
                    "fee-foreign",
                    "fee-unreadable",
                    "fee-contradicts",
                    "fee-free-described" -> "fee";
            default -> finding;
        };
    }

    /** Each as its kind and the place where it is. */
    Set<String> doubts() {
        return doubts;
    }

    /** The values of a draft that the record does not say, or not beyond doubt. */
    List<String> wrong(JsonNode draft) {
        var wrong = new ArrayList<String>();
        for (JsonNode amount : draft.findValues("amount")) {
            note(!fees.contains(amount.asLong()), wrong, "fee " + amount);
        }
        for (JsonNode limit : draft.findValues("limit")) {
            var read = limit.path("value").asText() + " " + limit.path("unit").asText();
            note(limit.has("unit") && !limits.contains(read), wrong, "limit " + read);
        }
        for (JsonNode document : draft.path("documents")) {
            var name = document.at("/name/vi").asText();
            note(!names.contains(name) && names.stream().noneMatch(raw -> raw.contains(name)), wrong, "name " + name);
            note(isFile(name), wrong, "file " + name);
            for (String count : List.of("originals", "copies")) {
                var read = count + " " + document.path(count).asText();
                note(document.has(count) && !copies.contains(read), wrong, read);
            }
        }
        return wrong;
    }

    private static void note(boolean isWrong, List<String> wrong, String what) {
        if (isWrong) {
            wrong.add(what);
        }
    }

    private void doubt(boolean isDoubtful, String what) {
        if (isDoubtful) {
            doubts.add(what);
        }
    }

    private static String clean(JsonNode text) {
        return String.join(
                        " ",
                        Normalizer.normalize(text.asText(), Normalizer.Form.NFC).split("[\\s\\u00A0\\u200B\\uFEFF]+"))
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
    }

    private static String small(JsonNode text) {
        return clean(text).toLowerCase(Locale.ROOT);
    }

    private void identity(JsonNode record) {
        var name = clean(record.path("TENTTHC"));
        doubt(!name.isEmpty() && !Character.isLetterOrDigit(name.charAt(0)), "name-odd /TENTTHC");
        doubt("045678".indexOf(record.path("MATTHC").asText().charAt(0)) >= 0, "code-class /MATTHC");
        places(name, "/TENTTHC");
        var decision = clean(record.path("SOQUYETDINH"));
        doubt(decision.isEmpty(), "decision-missing /SOQUYETDINH");
        doubt(decision.endsWith("UBND"), "decision-of-a-province /SOQUYETDINH");
        doubt(!decision.isEmpty() && !decision.contains("/QĐ-"), "decision-odd /SOQUYETDINH");
    }

    private void places(String name, String at) {
        var small = name.toLowerCase(Locale.ROOT);
        var isElsewhere = OTHER_PLACES.stream()
                .flatMap(place -> Arrays.stream(new String[] {"tỉnh ", "thành phố ", "tp ", "tp. ", "tp."})
                        .map(kind -> kind + place))
                .anyMatch(small::contains);
        doubt(isElsewhere, "other-province " + at);
        var isGone =
                List.of("cấp huyện", "thị trấn", "ubnd huyện", "ủy ban nhân dân huyện", "uỷ ban nhân dân huyện")
                        .stream()
                        .anyMatch(small::contains);
        doubt(isGone, "district-abolished " + at);
    }

    private void audience(JsonNode kinds) {
        var said = new ArrayList<String>();
        kinds.forEach(kind -> said.add(small(kind)));
        for (int at = 0; at < said.size(); at++) {
            switch (said.get(at)) {
                case "công dân việt nam",
                        "doanh nghiệp",
                        "tổ chức (không bao gồm doanh nghiệp",
                        "htx)",
                        "công chức",
                        "viên chức" -> {
                    // These are kinds of ours, or continue the one before.
                }
                case "cán bộ",
                        "người việt nam định cư ở nước ngoài",
                        "người nước ngoài",
                        "doanh nghiệp việt nam",
                        "doanh nghiệp có vốn đầu tư nước ngoài",
                        "hợp tác xã",
                        "tổ chức nước ngoài",
                        "tổ chức đảng" -> doubts.add("audience-coarser /DOITUONGTHUCHIEN/" + at);
                default -> doubts.add("audience-unknown /DOITUONGTHUCHIEN/" + at);
            }
        }
    }

    private void ways(JsonNode ways) {
        doubt(ways.isEmpty(), "ways-missing /CACHTHUCTHUCHIEN");
        var rounds = new HashMap<Integer, List<String[]>>();
        var counts = new HashMap<String, Integer>();
        for (int way = 0; way < ways.size(); way++) {
            var channel = ways.get(way).path("KENH").asText();
            var times = ways.get(way).path("THOIGIAN");
            for (int time = 0; time < times.size(); time++) {
                var at = "/CACHTHUCTHUCHIEN/" + way + "/THOIGIAN/" + time;
                limit(times.get(time), at);
                var fee = fees(times.get(time).path("PHILEPHI"), at + "/PHILEPHI");
                var round = counts.merge(channel, 1, Integer::sum);
                doubt(round > 1, "channel-twice /CACHTHUCTHUCHIEN/" + way);
                var number = small(times.get(time).path("THOIGIANGIAIQUYET")) + " "
                        + small(times.get(time).path("DONVITINH"));
                rounds.computeIfAbsent(round, _ -> new ArrayList<>())
                        .add(new String[] {channel, number.strip(), fee, String.valueOf(way)});
            }
        }
        rounds.values().forEach(this::compare);
    }

    private void compare(List<String[]> rows) {
        doubt(rows.stream().map(row -> row[1]).distinct().count() > 1, "limit-differs /CACHTHUCTHUCHIEN");
        doubt(rows.stream().map(row -> row[2]).distinct().count() > 1, "fee-differs /CACHTHUCTHUCHIEN");
        for (String[] post : rows) {
            doubt(
                    post[0].equals("3")
                            && rows.stream()
                                    .noneMatch(row ->
                                            !row[0].equals("3") && row[1].equals(post[1]) && row[2].equals(post[2])),
                    "channel-post /CACHTHUCTHUCHIEN/" + post[3]);
        }
    }

    private void limit(JsonNode time, String at) {
        doubt(!UNKNOWN.contains(small(time.path("MOTA"))), "limit-described " + at + "/MOTA");
        var number = clean(time.path("THOIGIANGIAIQUYET"));
        if (number.isEmpty()) {
            doubts.add("limit-missing " + at + "/THOIGIANGIAIQUYET");
            return;
        }
        switch (small(time.path("DONVITINH"))) {
            case "" -> doubts.add("unit-missing " + at + "/DONVITINH");
            case "giờ" -> doubts.add("unit-hours " + at + "/DONVITINH");
            case "ngày làm việc" -> limits.add(number + " WORKING_DAY");
            case "ngày" -> limits.add(number + " CALENDAR_DAY");
            default -> doubts.add("unit-unknown " + at + "/DONVITINH");
        }
    }

    /** What is taken, in one word for each fee. */
    private String fees(JsonNode told, String at) {
        var all = new ArrayList<String>();
        for (int fee = 0; fee < told.size(); fee++) {
            all.add(fee(told.get(fee), at + "/" + fee));
        }
        return String.join(" ", all);
    }

    private String fee(JsonNode fee, String at) {
        var said = small(fee.path("SOTIEN"));
        var words = small(fee.path("MOTA"));
        if (said.equals("miễn phí")) {
            doubt(!FREE.contains(words), "fee " + at);
            return said;
        }
        var dong = digits(said);
        var isDong = small(fee.path("DONVI")).matches("vnđ|việt nam đồng");
        if (!isDong || dong < 1000 || !amounts(words).stream().allMatch(amount -> amount == dong)) {
            doubts.add("fee " + at);
        } else {
            fees.add(dong);
        }
        doubt(isDong, "fee-incomplete " + at);
        return said.isEmpty() ? words : said + small(fee.path("DONVI"));
    }

    private static long digits(String text) {
        var digits = text.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /** Words that begin with a digit and have, or are followed by, the name of the currency. */
    private static List<Long> amounts(String text) {
        var amounts = new ArrayList<Long>();
        var words = text.replaceAll("([0-9])(đ|vnđ)", "$1 $2").split("[ (/]+");
        for (int word = 0; word + 1 < words.length; word++) {
            if (words[word].matches("[0-9][0-9.,]*") && words[word + 1].matches("(?:đồng|đ|vnđ|vnd)[.,;)]*")) {
                amounts.add(digits(words[word]));
            }
        }
        return amounts;
    }

    private void documents(JsonNode cases) {
        var known = new TreeSet<String>();
        var rows = 0;
        for (int one = 0; one < cases.size(); one++) {
            doubt(!clean(cases.get(one).path("TRUONGHOP")).isEmpty(), "documents-by-case /THANHPHANHOSO/" + one);
            var papers = cases.get(one).path("GIAYTO");
            for (int paper = 0; paper < papers.size(); paper++) {
                rows += document(papers.get(paper), "/THANHPHANHOSO/" + one + "/GIAYTO/" + paper, known);
            }
        }
        doubt(rows == 0, "documents-none /THANHPHANHOSO");
    }

    /** How many documents the row is. */
    private int document(JsonNode paper, String at, Set<String> known) {
        var name = clean(paper.path("TENGIAYTO"));
        names.add(name);
        var heading = name.indexOf("Tên giấy tờMẫu đơn");
        var bare = name.replaceFirst("^[-+*•–.,; ]*(?:\\(?[0-9a-zđ]{1,3}(?:\\.[0-9]{1,2})?[.)] ?)*[-+ ]*", "");
        var isDocument = heading < 0
                && DOCUMENTS.stream().anyMatch(bare.toLowerCase(Locale.ROOT)::startsWith)
                && !Character.isLowerCase(bare.charAt(0))
                && !bare.endsWith(":")
                && !bare.endsWith("(")
                && !bare.contains("phải được hợp pháp hóa");
        doubt(!isDocument, "document " + at + "/TENGIAYTO");
        if (name.equals(",") || name.equals("hoặc") || name.endsWith("Số lượng")) {
            return 0;
        }
        count(paper, at, "SOBANCHINH", "originals");
        count(paper, at, "SOBANSAO", "copies");
        doubt(
                small(paper.path("SOBANCHINH")).equals("0")
                        && small(paper.path("SOBANSAO")).equals("0"),
                "copies-none " + at);
        var asRead = heading < 0 ? bare : name.substring(heading).replaceFirst("^.*?Số lượng[-+* ]*", "");
        doubt(!known.add(asRead.toLowerCase(Locale.ROOT)), "document-twice " + at);
        doubt(
                name.toLowerCase(Locale.ROOT)
                        .matches(
                                ".*(?:còn (?:giá trị|hiệu lực|thời hạn)|(?:không|chưa) quá \\d+ (?:ngày|tháng|năm)).*"),
                "document-validity " + at + "/TENGIAYTO");
        return 1;
    }

    private void count(JsonNode paper, String at, String property, String ours) {
        var number = clean(paper.path(property));
        if (number.length() == 1 || number.length() == 2 && number.startsWith("0")) {
            copies.add(ours + " " + Integer.parseInt(number));
        } else {
            doubts.add("copies-unreadable " + at + "/" + property);
        }
    }

    private static boolean isFile(String name) {
        return ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    private void results(JsonNode results) {
        doubt(results.isEmpty(), "result-missing /KETQUATHUCHIEN");
        var codes = new TreeSet<String>();
        for (int result = 0; result < results.size(); result++) {
            var at = "/KETQUATHUCHIEN/" + result;
            var code = results.get(result).path("MAKETQUA").asText();
            doubt(code.isEmpty(), "result-code-missing " + at + "/MAKETQUA");
            doubt(code.contains(".H") && !code.contains(".H26."), "result-of-province " + at + "/MAKETQUA");
            doubt(!code.isEmpty() && !codes.add(code), "result-twice " + at);
            var name = clean(results.get(result).path("TENKETQUA"));
            doubt(name.contains("không có kết quả"), "result-denied " + at + "/TENKETQUA");
            doubt(!name.isEmpty() && Character.isLowerCase(name.charAt(0)), "result-broken " + at + "/TENKETQUA");
            places(name, at + "/TENKETQUA");
        }
    }

    private void agency(JsonNode agencies) {
        for (int agency = 0; agency < agencies.size(); agency++) {
            var name = small(agencies.get(agency).path("TENDONVI"));
            if (UNKNOWN.contains(name)) {
                doubts.add("agency-missing /COQUANTHUCHIEN");
                continue;
            }
            places(clean(agencies.get(agency).path("TENDONVI")), "/COQUANTHUCHIEN/" + agency);
            var several = name.replace("xã, phường, thị trấn", "xã")
                    .replace("tỉnh, thành phố", "tỉnh")
                    .replace("quan, tổ chức", "quan");
            doubt(several.contains(","), "agencies-several /COQUANTHUCHIEN/" + agency);
        }
    }

    /** Texts that are cut off, or longer than any name. */
    private void lengths(JsonNode node, String at) {
        if (node.isTextual()) {
            var length = node.asText().codePointCount(0, node.asText().length());
            doubt(length == 400, "text-cut " + at);
            doubt(clean(node).length() > 1000, "text-too-long " + at);
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            lengths(node.get(index), at + "/" + index);
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            lengths(property.getValue(), at + "/" + property.getKey());
        }
    }
}
