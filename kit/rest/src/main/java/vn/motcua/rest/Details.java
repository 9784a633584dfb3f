package vn.motcua.rest;

import vn.motcua.events.Text;

/** What people are told about the problems of the kit itself. */
final class Details {
    static final Text INVALID = new Text(
            "Yêu cầu có nội dung chưa hợp lệ; xem từng lỗi trong errors.",
            "The request is not valid; see each fault in errors.");
    static final Text UNAUTHENTICATED =
            new Text("Cần đăng nhập bằng mã truy cập còn hiệu lực.", "A valid access token is needed.");
    static final Text FORBIDDEN =
            new Text("Tài khoản này không được thực hiện thao tác này.", "This account may not do this.");
    static final Text NOT_FOUND =
            new Text("Không tìm thấy, hoặc không được phép xem.", "Not found, or not yours to see.");
    static final Text METHOD_NOT_ALLOWED =
            new Text("Phương thức HTTP này không dùng được ở đây.", "This HTTP method is not possible here.");
    static final Text NOT_ACCEPTABLE = new Text(
            "Không có dạng dữ liệu nào trong tiêu đề Accept được hỗ trợ.",
            "None of the media types in Accept can be given.");
    static final Text UNSUPPORTED_MEDIA_TYPE =
            new Text("Không nhận loại nội dung này (Content-Type).", "This Content-Type is not taken.");
    static final Text PRECONDITION_FAILED = new Text(
            "Dữ liệu đã được người khác thay đổi; hãy đọc lại rồi thử lại.",
            "It has changed since you read it; read it again and retry.");
    static final Text PRECONDITION_REQUIRED = new Text(
            "Thao tác này cần tiêu đề If-Match với ETag đã đọc.",
            "This operation wants If-Match with the ETag that was read.");
    static final Text CHANGED_MEANWHILE = new Text(
            "Dữ liệu vừa được người khác thay đổi cùng lúc; hãy thử lại.",
            "It was changed at the same moment by somebody else; try again.");
    static final Text UNAVAILABLE = new Text(
            "Hệ thống tạm thời không phục vụ được; hãy thử lại sau.",
            "The service is away for a moment; try again later.");
    static final Text UNREADABLE = new Text("Không đọc được yêu cầu.", "The request cannot be read.");

    static final Text BODY_INCOMPLETE = new Text(
            "Nội dung yêu cầu kết thúc trước khi đầy đủ.", "The body of the request ended before it was whole.");

    static final Text TOO_SLOW = new Text("Nội dung yêu cầu gửi quá chậm.", "The body of the request came too slowly.");
    static final Text TOO_MANY_REQUESTS = new Text(
            "Quá nhiều yêu cầu cùng lúc từ một địa chỉ; hãy thử lại sau.",
            "Too many requests at a time from one address; try again later.");
    static final Text CONTENT_ENCODING = new Text(
            "Chỉ nhận nội dung không nén (không có Content-Encoding).",
            "Only a body without Content-Encoding is taken.");

    static final Text HOST_MISSING = new Text("Yêu cầu thiếu tiêu đề Host.", "The request has no header Host.");

    private Details() {}

    static Text tooLarge(long maximumBytes) {
        return new Text(
                "Nội dung vượt quá " + maximumBytes + " byte.", "The body is larger than " + maximumBytes + " bytes.");
    }

    /** The id finds the logged cause; the cause itself is nobody else's business. */
    static Text unexpected(String errorId) {
        return new Text(
                "Lỗi ngoài dự kiến; khi báo lỗi hãy nêu mã " + errorId + ".",
                "An unexpected error; quote " + errorId + " when you report it.");
    }
}
