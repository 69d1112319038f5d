package kanbao.site;

/** A type of picture that may be fetched from another host. */
public enum PictureType {

    JPEG,
    PNG,
    GIF,
    WEBP,
    AVIF,
    SVG

}
