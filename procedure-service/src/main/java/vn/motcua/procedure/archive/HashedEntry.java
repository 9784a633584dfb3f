package vn.motcua.procedure.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes an entry's content to a stream and returns its size and hash. */
final class HashedEntry {
    private HashedEntry() {}

    /** The content of an entry; it is written anew each time because none is kept in memory. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    static Manifest.Entry write(String path, Content content, OutputStream out) throws IOException {
        var digested = new DigestOutputStream(out, sha256());
        var counted = new Counted(digested);
        content.to(counted);
        return new Manifest.Entry(path, counted.bytes, hex(digested.getMessageDigest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;

        private Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int single) throws IOException {
            out.write(single);
            bytes++;
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            out.write(content, offset, length);
            bytes += length;
        }
    }
}
