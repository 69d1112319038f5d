package kanbao.site;

import java.lang.ScopedValue.CallableOp;

/**
 * Whether the current thread makes a page for its own address or for its address with a prefix, in the other script of Chinese.
 * A filter decides it for each request; {@link Links} and the texts of the page follow it.
 */
public final class PageScript {

    private static final ScopedValue<Boolean> IS_OTHER = ScopedValue.newInstance();

    private PageScript() {
    }

    /** Whether the page is in the script that is not that of the site. */
    public static boolean isOther() {
        return IS_OTHER.orElse(false);
    }

    /** Makes something in the script of the site, or in the other one. */
    public static <T, E extends Exception> T in(boolean otherScript, CallableOp<T, E> maker) throws E {
        return ScopedValue.where(IS_OTHER, otherScript).call(maker);
    }

}
