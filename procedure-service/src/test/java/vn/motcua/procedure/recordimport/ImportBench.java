package vn.motcua.procedure.recordimport;

import static vn.motcua.procedure.national.NationalFixtures.clean;
import static vn.motcua.procedure.recordimport.ImportFixtures.control;
import static vn.motcua.procedure.recordimport.ImportFixtures.opened;
import static vn.motcua.procedure.recordimport.ImportFixtures.sent;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.national.NationalFixtures;
import vn.motcua.stack.test.StackResource;

/** Prints how long 3,000 and 30,000 records take; asserts no time. {@code mvn test -Dtest=ImportBench}. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class ImportBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void measured() throws IOException {
        takes(3_000);
        takes(30_000);
    }

    private static void takes(int records) throws IOException {
        var id = opened();
        var offset = 0L;
        var begun = System.nanoTime();
        for (byte[] part : parts(records)) {
            sent(id, offset, part, false).then().statusCode(200);
            offset += part.length;
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        System.out.printf(
                "%d records, %.1f MB: %.1f s, heap in use afterwards %d MB, new %s%n",
                records,
                offset / 1e6,
                seconds,
                heap,
                control().get("/v1/imports/" + id).path("fresh"));
    }

    private static List<byte[]> parts(int records) throws IOException {
        var like = like();
        var parts = new ArrayList<byte[]>();
        var part = new ByteArrayOutputStream();
        for (int number = 0; number < records; number++) {
            var record = like.get(number % like.size())
                    .deepCopy()
                    .put("MATTHC", "1.%06d".formatted(number))
                    .put("TENTTHC", "Thủ tục " + records + "/" + number + "/" + System.nanoTime());
            part.writeBytes((record + "\n").getBytes(StandardCharsets.UTF_8));
            if (part.size() > 10_000_000 || number == records - 1) {
                parts.add(part.toByteArray());
                part.reset();
            }
        }
        return parts;
    }

    /** The sample's records if available; else one record of the same size. */
    private static List<ObjectNode> like() throws IOException {
        var records = new ArrayList<ObjectNode>();
        var sample = NationalFixtures.sample();
        if (sample.isPresent()) {
            for (String line : Files.readAllLines(sample.get())) {
                records.add((ObjectNode) JSON.readTree(line));
            }
            return records;
        }
        var record = clean();
        var papers = (ArrayNode) record.at("/THANHPHANHOSO/0/GIAYTO");
        for (int number = 0; number < 6; number++) {
            papers.add(papers.get(0).deepCopy());
        }
        return List.of(record);
    }
}
