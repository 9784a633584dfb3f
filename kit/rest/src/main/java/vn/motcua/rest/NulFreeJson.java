package vn.motcua.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import vn.motcua.events.Text;

/** Refuses the character NUL in every text and name: PostgreSQL cannot store it. */
final class NulFreeJson extends JsonFactory {
    NulFreeJson() {}

    private NulFreeJson(NulFreeJson source) {
        super(source, null);
    }

    @Override
    public JsonFactory copy() {
        return new NulFreeJson(this);
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
        return new Fault(
                pointer, "nul-character", new Text("Không được chứa ký tự NUL.", "The character NUL is not allowed."));
    }

    private static final class Watching extends JsonParserDelegate {
        Watching(JsonParser parser) {
            super(parser);
        }

        // The other ways to advance are built on this one in JsonParser, which the delegate leaves alone.
        @Override
        public JsonToken nextToken() throws IOException {
            JsonToken token = super.nextToken();
            boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
            if (text && getText().indexOf('\0') >= 0) {
                String name = token == JsonToken.FIELD_NAME
                        ? ""
                        : getParsingContext().pathAsPointer().toString();
                throw Problem.invalid(fault(name));
            }
            return token;
        }

        @Override
        public JsonToken nextValue() throws IOException {
            JsonToken token = nextToken();
            return token == JsonToken.FIELD_NAME ? nextToken() : token;
        }
    }
}
