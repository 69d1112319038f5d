package kanbao.folder;

/** Where a reference of a story to another file leads. */
public sealed interface FileMatch {

    /**
     * There is such a file.
     *
     * @param isExact whether the reference has the same spelling as the path of the file
     */
    record Found(String path, boolean isExact) implements FileMatch {}

    /**
     * There is no such file.
     *
     * @param expected the path where the file should be
     */
    record Missing(String expected) implements FileMatch {}

    /** The reference leaves the content folder. */
    record Outside() implements FileMatch {}

}
