package kanbao.sharecard;

/**
 * What machines are told of a card, which is a PNG.
 *
 * @param path   its address on this site
 * @param width  in pixels
 * @param height in pixels
 * @param alt    what stands on it
 */
public record ShareCardMetadata(String path, int width, int height, String alt) {

    /** Its media type. */
    public static final String TYPE = "image/png";

}
