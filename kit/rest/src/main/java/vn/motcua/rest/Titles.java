package vn.motcua.rest;

import vn.motcua.events.Text;

/** The short, unchanging title of a problem: that of its status. */
final class Titles {
    private Titles() {}

    static Text of(int status) {
        return switch (status) {
            case 400 -> new Text("Yêu cầu không hợp lệ", "Bad request");
            case 401 -> new Text("Chưa đăng nhập", "Not authenticated");
            case 403 -> new Text("Không có quyền", "Forbidden");
            case 404 -> new Text("Không tìm thấy", "Not found");
            case 405 -> new Text("Phương thức không được phép", "Method not allowed");
            case 406 -> new Text("Không có dạng dữ liệu phù hợp", "Not acceptable");
            case 408 -> new Text("Quá thời gian chờ", "Request timeout");
            case 409 -> new Text("Xung đột với trạng thái hiện tại", "Conflict");
            case 410 -> new Text("Không còn tồn tại", "Gone");
            case 412 -> new Text("Điều kiện không còn đúng", "Precondition failed");
            case 413 -> new Text("Nội dung quá lớn", "Content too large");
            case 415 -> new Text("Loại nội dung không được hỗ trợ", "Unsupported media type");
            case 422 -> new Text("Không xử lý được yêu cầu", "Unprocessable content");
            case 428 -> new Text("Thiếu điều kiện", "Precondition required");
            case 429 -> new Text("Quá nhiều yêu cầu", "Too many requests");
            case 500 -> new Text("Lỗi hệ thống", "Internal error");
            case 503 -> new Text("Tạm thời không phục vụ", "Service unavailable");
            default -> new Text("Lỗi", "Error");
        };
    }
}
