package kanbao.sharecard;

/**
 * The metadata of a share card for Open Graph and JSON-LD.
 *
 * @param path   its address on this site
 * @param width  in pixels
 * @param height in pixels
 * @param alt    the alternative text
 */
public record ShareCardMetadata(String path, int width, int height, String alt) {

    /** The media type of all cards. */
    public static final String TYPE = "image/png";

}
