package vn.motcua.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a request as JSON with sorted names, so that a client may write its members in any order. */
@Singleton
class Fingerprint {
    private final ObjectMapper json;

    Fingerprint(RestJson json) {
        this.json = json.getContext(Object.class).copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.json.setConfig(this.json.getSerializationConfig().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED));
    }

    byte[] of(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not comparable as JSON: " + request.getClass(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
