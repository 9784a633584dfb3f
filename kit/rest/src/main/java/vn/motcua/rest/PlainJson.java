package vn.motcua.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Reads every text of a request as {@link PlainText} wants it, and refuses texts and names with characters that it forbids. */
final class PlainJson extends JsonFactory {
    PlainJson() {}

    private PlainJson(PlainJson source) {
        super(source, null);
    }

    @Override
    public JsonFactory copy() {
        return new PlainJson(this);
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

    private static final class Watching extends JsonParserDelegate {
        private static final int MOST_FAULTS = 100;

        private final List<Fault> faults = new ArrayList<>();
        private String text;

        Watching(JsonParser parser) {
            super(parser);
        }

        // JsonParser's other methods to advance call this one, and the delegate does not override them.
        @Override
        public JsonToken nextToken() throws IOException {
            JsonToken token = super.nextToken();
            text = token == JsonToken.VALUE_STRING ? PlainText.clean(checked(super.getText())) : null;
            if (token == JsonToken.FIELD_NAME) {
                checked(super.getText());
            }
            // RestJson reads beyond the end, so that there is a token after the last one.
            if (!faults.isEmpty() && (token == null || faults.size() == MOST_FAULTS)) {
                throw Problem.invalid(faults);
            }
            return token;
        }

        private String checked(String raw) {
            if (PlainText.isUnfit(raw)) {
                boolean value = delegate.currentToken() == JsonToken.VALUE_STRING;
                String pointer = value ? getParsingContext().pathAsPointer().toString() : "";
                faults.add(Fault.of(pointer, "characters"));
            }
            return raw;
        }

        @Override
        public JsonToken nextValue() throws IOException {
            JsonToken token = nextToken();
            return token == JsonToken.FIELD_NAME ? nextToken() : token;
        }

        @Override
        public String getText() throws IOException {
            return text == null ? super.getText() : text;
        }

        @Override
        public int getText(Writer writer) throws IOException {
            if (text == null) {
                return super.getText(writer);
            }
            writer.write(text);
            return text.length();
        }

        @Override
        public String getValueAsString() throws IOException {
            return text == null ? super.getValueAsString() : text;
        }

        @Override
        public String getValueAsString(String absent) throws IOException {
            return text == null ? super.getValueAsString(absent) : text;
        }

        @Override
        public boolean hasTextCharacters() {
            return text == null && super.hasTextCharacters();
        }

        @Override
        public char[] getTextCharacters() throws IOException {
            return text == null ? super.getTextCharacters() : text.toCharArray();
        }

        @Override
        public int getTextLength() throws IOException {
            return text == null ? super.getTextLength() : text.length();
        }

        @Override
        public int getTextOffset() throws IOException {
            return text == null ? super.getTextOffset() : 0;
        }
    }
}
