package vn.motcua.routing.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a QR code, as the address of a picture. */
final class QrCode {
    private static final int MARGIN = 2;
    private static final int DOTS = 6;

    private QrCode() {}

    static String of(String text) {
        try {
            var size =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN));
            var picture =
                    new BufferedImage(size.getWidth() * DOTS, size.getHeight() * DOTS, BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    picture.setRGB(x, y, size.get(x / DOTS, y / DOTS) ? 0 : 0xffffff);
                }
            }
            var png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " letters", tooLong);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
