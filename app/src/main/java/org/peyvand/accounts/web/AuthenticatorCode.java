package org.peyvand.accounts.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What a telephone reads from the screen to set up an authenticator (a QR code), as one path of an
/// SVG.
///
/// @param size of the square, quiet zone included
public record AuthenticatorCode(int size, String path) {
  /// What the standard asks for around the code.
  private static final int QUIET_ZONE = 4;

  static AuthenticatorCode of(String named, String secret) {
    var address =
        "otpauth://totp/Peyvand:%s?secret=%s&issuer=Peyvand"
            .formatted(
                URLEncoder.encode(named, StandardCharsets.UTF_8).replace("+", "%20"), secret);
    try {
      var code =
          new QRCodeWriter()
              .encode(
                  address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
      var path = new StringBuilder();
      for (int y = 0; y < code.getHeight(); y++) {
        for (int x = 0; x < code.getWidth(); x++) {
          if (code.get(x, y)) path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
      return new AuthenticatorCode(code.getWidth(), path.toString());
    } catch (WriterException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
