package vn.motcua.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * Refuses characters that cannot be stored, in every text and name: NUL, which PostgreSQL cannot store, and lone surrogates,
 * which have no UTF-8 form.
 */
final class StorableJson extends JsonFactory {
    StorableJson() {}

    private StorableJson(StorableJson source) {
        super(source, null);
    }

    @Override
    public JsonFactory copy() {
        return new StorableJson(this);
    }

    @Override
    protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
        return new Watching(super._createParser(in, context));
    }

    @Override
    protected JsonParser _createParser(Reader reader, IOContext context) throws IOException {
        return new Watching(super._createParser(reader, context));
    }

    @Override
    protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context) throws IOException {
        return new Watching(super._createParser(data, offset, length, context));
    }

    @Override
    protected JsonParser _createParser(char[] data, int offset, int length, IOContext context, boolean recyclable)
            throws IOException {
        return new Watching(super._createParser(data, offset, length, context, recyclable));
    }

    static Fault fault(String pointer) {
        return Fault.of(pointer, "characters");
    }

    private static final class Watching extends JsonParserDelegate {
        Watching(JsonParser parser) {
            super(parser);
        }

        // JsonParser's other methods to advance call this one, and the delegate does not override them.
        @Override
        public JsonToken nextToken() throws IOException {
            JsonToken token = super.nextToken();
            boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
            if (text) {
                check(token, getText());
            }
            return token;
        }

        private void check(JsonToken token, String text) {
            boolean nul = text.indexOf('\0') >= 0;
            if (nul || hasLoneSurrogate(text)) {
                String pointer = token == JsonToken.FIELD_NAME
                        ? ""
                        : getParsingContext().pathAsPointer().toString();
                throw Problem.invalid(fault(pointer));
            }
        }

        private static boolean hasLoneSurrogate(String text) {
            return text.codePoints().anyMatch(character -> character >= 0xD800 && character <= 0xDFFF);
        }

        @Override
        public JsonToken nextValue() throws IOException {
            JsonToken token = nextToken();
            return token == JsonToken.FIELD_NAME ? nextToken() : token;
        }
    }
}
