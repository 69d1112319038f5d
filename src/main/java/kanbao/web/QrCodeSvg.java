package kanbao.web;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrSegmentAdvanced;

/** Draws QR codes (ISO/IEC 18004) as SVG. */
final class QrCodeSvg {

    /** The margin that readers of codes need, in modules. */
    private static final int MARGIN = 4;

    private QrCodeSvg() {
    }

    /** The code of an absolute address in ASCII, as small as possible, with one unit per module. */
    static String of(String address) {
        var segments = QrSegmentAdvanced.makeSegmentsOptimally(address, Ecc.LOW, QrCode.MIN_VERSION,
                QrCode.MAX_VERSION);
        var code = QrCode.encodeSegments(segments, Ecc.LOW);
        var size = code.size + 2 * MARGIN;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%dv%dH0z"/><path stroke="#000" d="%s"/></svg>
                """.formatted(size, size, size, size, path(code));
    }

    /** Draws the dark modules of each row as lines through their middle. */
    private static String path(QrCode code) {
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            path.append('M').append(MARGIN).append(' ').append(y + MARGIN).append(".5");
            var x = 0;
            while (x < code.size) {
                var length = runLength(code, x, y);
                x += length;
                if (code.getModule(x - 1, y)) {
                    path.append('h').append(length);
                } else if (x < code.size) {
                    path.append('m').append(length).append(" 0");
                }
            }
        }
        return path.toString();
    }

    /** The number of modules of the same colour from this one on. */
    private static int runLength(QrCode code, int x, int y) {
        var end = x + 1;
        while (end < code.size && code.getModule(end, y) == code.getModule(x, y)) {
            end++;
        }
        return end - x;
    }

}
