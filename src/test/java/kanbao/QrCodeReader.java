package kanbao;

import java.awt.image.BufferedImage;
import java.util.Map;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

/** Reads QR codes in pictures, as a phone does. */
public final class QrCodeReader {

    private QrCodeReader() {
    }

    /** Returns the text of the code, or why it cannot be read. */
    public static String read(BufferedImage picture) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        try {
            return new QRCodeReader().decode(
                    new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                    Map.of(DecodeHintType.TRY_HARDER, true)).getText();
        } catch (NotFoundException _) {
            return "no code found";
        } catch (ReaderException e) {
            return "unreadable: " + e;
        }
    }

}
