package vn.motcua.procedure.national;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import vn.motcua.procedure.national.TranslateRecord.Translation;

/** Reads one raw line. Each fault becomes a finding; no line is refused. */
public final class ReadLine {
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxNumberLength(100)
                            .maxNameLength(256)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final TranslateRecord translate;

    public ReadLine(TranslateRecord translate) {
        this.translate = translate;
    }

    public Reading of(byte[] line) {
        return of(line, Answers.NONE);
    }

    /** @param answers to questions that records raise */
    public Reading of(byte[] line, Answers answers) {
        try {
            var record = MAPPER.readTree(text(line));
            return record.isObject()
                    ? new Reading(canonical(record), translate.of(record, answers))
                    : unreadable(FindingCode.NOT_A_RECORD, record.toString());
        } catch (CharacterCodingException _) {
            return unreadable(FindingCode.NOT_UTF_8, null);
        } catch (StreamConstraintsException e) {
            return unreadable(FindingCode.OVER_LIMITS, e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            return unreadable(fault(e), e.getOriginalMessage());
        }
    }

    private static byte[] canonical(JsonNode record) throws JsonProcessingException {
        return MAPPER.writeValueAsBytes(MAPPER.treeToValue(record, Object.class));
    }

    private static FindingCode fault(JsonProcessingException e) {
        return e.getOriginalMessage().startsWith("Duplicate field") ? FindingCode.PROPERTY_TWICE : FindingCode.NOT_JSON;
    }

    // Strict decoding: bytes that are not UTF-8 must not turn into other characters.
    private static String text(byte[] line) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    }

    private static Reading unreadable(FindingCode code, String seen) {
        var findings = new Findings(Answers.NONE);
        findings.add(code, "", seen == null ? null : Source.storable(seen));
        return new Reading(null, new Translation(null, Draft.object(), findings.all(), findings.questions()));
    }

    /** The reading of a line that was too long to be kept whole. */
    public static Reading tooLarge() {
        return unreadable(FindingCode.RECORD_TOO_LARGE, null);
    }

    /** @param canonical the same for the same content in any notation; null if the line is no record */
    public record Reading(byte[] canonical, Translation translation) {}
}
