package kanbao.sharecard;

/**
 * A card in one of its shapes.
 *
 * @param name changes with what it shows; its file on disk and its address have it
 */
public record ShareCard(String name, CardText text, CardShape shape) {

    String fileName() {
        return name + ".png";
    }

}
