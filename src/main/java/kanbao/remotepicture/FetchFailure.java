package kanbao.remotepicture;

import kanbao.report.Cause;

/** Why a picture could not be fetched. The names are stored. */
public enum FetchFailure {

    GONE(false),
    FORBIDDEN(false),
    OTHER_STATUS(false),
    /** The host asks for patience or has an error. */
    BUSY(true),
    UNREACHABLE(true),
    SLOW(true),
    TOO_LARGE(false),
    NOT_A_PICTURE(false),
    OTHER_TYPE(false),
    BROKEN(false),
    TOO_MANY_PIXELS(false),
    NOT_PUBLIC(false),
    REDIRECT(false),
    NOT_STORED(false),
    STORE_FULL(false);

    private final boolean isOfHost;

    FetchFailure(boolean isOfHost) {
        this.isOfHost = isOfHost;
    }

    /** Whether other pictures of the host would probably fail too. */
    boolean isOfHost() {
        return isOfHost;
    }

    /**
     * The problem in the report.
     *
     * @param detail the status, the size, the type or the place that the message names
     */
    public Cause cause(String address, String detail) {
        return switch (this) {
            case GONE -> Cause.of("picture.remote-gone", address);
            case FORBIDDEN -> Cause.of("picture.remote-forbidden", address, detail);
            case OTHER_STATUS -> Cause.of("picture.remote-status", address, detail);
            case BUSY -> Cause.of("picture.remote-busy", address, detail);
            case UNREACHABLE -> Cause.of("picture.remote-unreachable", address, detail);
            case SLOW -> Cause.of("picture.remote-slow", address, detail);
            case TOO_LARGE -> Cause.of("picture.remote-too-large", address, detail);
            case NOT_A_PICTURE -> Cause.of("picture.remote-not-a-picture", address);
            case OTHER_TYPE -> Cause.of("picture.remote-other-type", address, detail);
            case BROKEN -> Cause.of("picture.remote-broken", address);
            case TOO_MANY_PIXELS -> Cause.of("picture.remote-too-many-pixels", address);
            case NOT_PUBLIC -> Cause.of("picture.remote-not-public", address);
            case REDIRECT -> Cause.of("picture.remote-redirect", address, detail);
            case NOT_STORED -> Cause.of("picture.remote-not-stored", address);
            case STORE_FULL -> Cause.of("picture.remote-store-full", address);
        };
    }

}
