package kanbao.folder;

import java.io.IOException;

import org.springframework.core.io.Resource;

/** A file of a content folder, as it was when the folder was listed. */
public record FoundFile(Resource bytes, Stamp stamp) {

    /** The file as it is now. */
    public static FoundFile of(Resource bytes) throws IOException {
        return new FoundFile(bytes, Stamp.of(bytes));
    }

}
