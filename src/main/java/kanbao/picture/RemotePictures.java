package kanbao.picture;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import kanbao.folder.ListedFile;
import kanbao.report.Cause;

/** The pictures on other hosts, as far as the site has fetched them. */
public interface RemotePictures {

    /** Fetches nothing, so that each picture on another host becomes a link. */
    RemotePictures NONE = new RemotePictures() {

        @Override
        public Lookup find(String address) {
            return new NotAllowed();
        }

        @Override
        public void request(Supplier<List<String>> addresses) {
            // Nothing is fetched.
        }

        @Override
        public long revision() {
            return 0;
        }
    };

    /** What is known about a picture. */
    sealed interface Lookup {}

    /** The operator does not allow the host. */
    record NotAllowed() implements Lookup {}

    /**
     * The picture has not been fetched, or cannot be.
     *
     * @param cause why it cannot be shown now
     */
    record Unavailable(Cause cause) implements Lookup {}

    /**
     * The picture was fetched.
     *
     * @param file   the copy of the picture
     * @param remark what the editor should know about it; null if there is nothing
     */
    record Available(ListedFile file, @Nullable Cause remark) implements Lookup {}

    /** Looks up what is known about the picture at an address as a story contains it. It does not fetch anything. */
    Lookup find(String address);

    /**
     * Fetches these pictures in the background.
     *
     * @param addresses all that stories refer to, the most important first
     */
    void request(Supplier<List<String>> addresses);

    /** Changes when a new edition should show pictures that have been fetched, or report those that cannot be. */
    long revision();

}
