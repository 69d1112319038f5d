package kanbao.sharecard;

/**
 * A share card in one shape.
 *
 * @param otherScript whether its text is in the other script of the site
 * @param name used in its file name and address; it changes with the content of the card
 */
public record ShareCard(String name, CardText text, CardShape shape, boolean otherScript) {

    String fileName() {
        return name + ".png";
    }

}
