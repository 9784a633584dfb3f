package vn.motcua.procedure.reading;

import java.util.Map;
import vn.motcua.events.Text;

/** What the parts of a procedure are called (NĐ 63/2010/NĐ-CP Art. 8(2)). */
final class Parts {
    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("name", new Text("Tên thủ tục", "Name")),
            Map.entry("field", new Text("Lĩnh vực", "Field")),
            Map.entry("levels", new Text("Cấp thực hiện", "Level")),
            Map.entry("audience", new Text("Đối tượng thực hiện", "Who applies")),
            Map.entry("order", new Text("Trình tự thực hiện", "Order of the steps")),
            Map.entry("caseTypes", new Text("Trường hợp, cách thức, thời hạn, phí", "Cases, ways, limits and fees")),
            Map.entry("sets", new Text("Số bộ hồ sơ", "Number of sets")),
            Map.entry("documents", new Text("Thành phần hồ sơ", "Documents")),
            Map.entry("form", new Text("Tờ khai điện tử", "Declaration")),
            Map.entry("requirements", new Text("Yêu cầu, điều kiện", "Requirements")),
            Map.entry("filing", new Text("Tiếp nhận", "Filing")),
            Map.entry("keeping", new Text("Bảo mật, lưu trữ", "Confidentiality and keeping")),
            Map.entry("basis", new Text("Căn cứ pháp lý", "Legal basis")),
            Map.entry("source", new Text("Nguồn", "Source")),
            Map.entry("certainty", new Text("Độ tin cậy", "Certainty")),
            Map.entry("parameters", new Text("Tham số riêng", "Parameters of its own")),
            Map.entry("process", new Text("Quy trình, kết quả", "Process and results")));

    private Parts() {}

    /** By the first name of a pointer; what has no name is called by it. */
    static Text of(String pointer) {
        var name = pointer.substring(1).replaceFirst("/.*", "");
        return NAMES.getOrDefault(name, new Text(name, name));
    }
}
