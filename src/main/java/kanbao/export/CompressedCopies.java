package kanbao.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import kanbao.http.Compression;

/** The compressed copies of a text, for hosts that serve them from files: gzip and, if this machine has it, Brotli. */
record CompressedCopies(Map<String, Optional<byte[]>> byExtension) {

    static final String GZIP = ".gz";
    static final String BROTLI = ".br";

    /** Creates the copies, each only if it is shorter than the text; empty means that there must be none. */
    static CompressedCopies of(byte[] text) {
        var copies = new LinkedHashMap<String, Optional<byte[]>>();
        copies.put(GZIP, shorter(Compression.gzip(text), text));
        copies.put(BROTLI, Compression.hasBrotli()
                ? shorter(Compression.brotliBest(text), text)
                : Optional.empty());
        return new CompressedCopies(copies);
    }

    private static Optional<byte[]> shorter(byte[] compressed, byte[] text) {
        return Optional.of(compressed).filter(bytes -> bytes.length < text.length);
    }

}
