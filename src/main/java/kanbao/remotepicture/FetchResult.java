package kanbao.remotepicture;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** The result of one attempt to fetch a picture. */
public sealed interface FetchResult {

    /**
     * What a host says about the version of a picture (RFC 9110, section 8.8).
     *
     * @param entityTag    null if it says nothing
     * @param lastModified null if it says nothing
     */
    record Validators(@Nullable String entityTag, @Nullable String lastModified) {

        public static final Validators NONE = new Validators(null, null);

    }

    /**
     * The picture is in the file.
     *
     * @param extension   of its format
     * @param fingerprint of its bytes
     * @param length      in bytes
     */
    record Fetched(String extension, String fingerprint, long length, Validators validators) implements FetchResult {}

    /** The version with the given validators is still the current one. */
    record NotModified() implements FetchResult {}

    /**
     * The picture cannot be had, now or at all.
     *
     * @param detail     the status, the size, the type or the place; may be empty
     * @param retryAfter how long the host asks to wait; zero if it does not ask
     */
    record Failed(FetchFailure failure, String detail, Duration retryAfter) implements FetchResult {

        /** The picture was fetched and could not be written. */
        public static Failed notStored() {
            return new Failed(FetchFailure.NOT_STORED, "");
        }

        Failed(FetchFailure failure, String detail) {
            this(failure, detail, Duration.ZERO);
        }

    }

}
