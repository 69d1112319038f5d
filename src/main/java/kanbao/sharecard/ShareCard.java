package kanbao.sharecard;

/**
 * A share card in one shape.
 *
 * @param name used in its file name and address; it changes with the content of the card
 */
public record ShareCard(String name, CardText text, CardShape shape) {

    String fileName() {
        return name + ".png";
    }

}
