package vn.motcua.procedure.national;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Records in the national database's format. */
public final class NationalFixtures {
    private static final String CLEAN = """
            {"MATTHC": "1.900001", "TENTTHC": "Cấp giấy thử", "SOQUYETDINH": "12/QĐ-BTP", "CAPTHUCHIEN": ["Cấp xã"],
             "LINHVUCTHUCHIEN": [{"MALINHVUC": "G15-TH", "TENLINHVUC": "Thử"}],
             "TRINHTUTHUCHIEN": [{"TRUONGHOP": "", "TRINHTU": [{"TENTRINHTU": "Nộp hồ sơ"}, {"TENTRINHTU": "Nhận kết quả"}]}],
             "CACHTHUCTHUCHIEN": [{"KENH": "1", "THOIGIAN": [{"THOIGIANGIAIQUYET": "3", "DONVITINH": "Ngày làm việc", "MOTA": "",
                "PHILEPHI": [{"MOTA": "Miễn phí"}]}]}],
             "THANHPHANHOSO": [{"TRUONGHOP": "", "GIAYTO": [{"MAGIAYTO": "TK-01", "TENGIAYTO": "Tờ khai", "SOBANCHINH": "1",
                "SOBANSAO": "0", "TENMAUDON": "", "URL": ""}]}],
             "KETQUATHUCHIEN": [{"MAKETQUA": "KQ.G15.000001", "TENKETQUA": "Giấy thử"}],
             "CANCUPHAPLY": [{"SOVANBAN": "60/2014/QH13", "TENVANBAN": "Luật Hộ tịch"}],
             "COQUANTHUCHIEN": [{"MADONVI": "H26.101", "TENDONVI": "Ủy ban nhân dân phường"}],
             "YEUCAU": "Không", "DOITUONGTHUCHIEN": ["Công dân Việt Nam"]}
            """;

    private NationalFixtures() {}

    /** A record without faults, except for the parts that every national record lacks. */
    public static ObjectNode clean() {
        return parsed(CLEAN);
    }

    public static ObjectNode clean(String code) {
        return clean().put("MATTHC", code);
    }

    public static ObjectNode parsed(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static ObjectNode at(ObjectNode record, String pointer) {
        return (ObjectNode) record.at(pointer);
    }

    static ArrayNode list(ObjectNode record, String property) {
        return (ArrayNode) record.get(property);
    }

    /** The sample of real records, beside the project or at {@code motcua.data}; it is not part of the project. */
    public static Optional<Path> sample() {
        var data = Optional.ofNullable(System.getProperty("motcua.data"))
                .map(Path::of)
                .orElseGet(
                        () -> Path.of(System.getProperty("motcua.root", "..")).resolve("../shared/data"));
        return Optional.of(data.resolve("national-procedures-sample.jsonl")).filter(Files::isRegularFile);
    }
}
