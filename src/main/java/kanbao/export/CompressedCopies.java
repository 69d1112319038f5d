package kanbao.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import kanbao.http.Compression;

/** A text in fewer bytes, for hosts that have it lie beside the file: gzip and, where this machine has it, Brotli. */
record CompressedCopies(Map<String, Optional<byte[]>> byExtension) {

    static final String GZIP = ".gz";
    static final String BROTLI = ".br";

    /** None of a coding that would not be shorter. */
    static CompressedCopies of(byte[] whole) {
        var twins = new LinkedHashMap<String, Optional<byte[]>>();
        twins.put(GZIP, shorter(Compression.gzip(whole), whole));
        twins.put(BROTLI, Compression.hasBrotli()
                ? shorter(Compression.brotliAtLeisure(whole), whole)
                : Optional.empty());
        return new CompressedCopies(twins);
    }

    private static Optional<byte[]> shorter(byte[] coded, byte[] whole) {
        return Optional.of(coded).filter(bytes -> bytes.length < whole.length);
    }

}
