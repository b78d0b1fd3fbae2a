import java.io.BufferedOutputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.MimeConstants;

/// Prints a file with Apache FOP, several times in one JVM. Run as a single source, so that FOP is
/// no dependency of ours.
class Fop {
  public static void main(String[] words) throws Exception {
    // A line of log for each page would be held against it.
    Logger.getLogger("").setLevel(Level.WARNING);
    var factory = new FopConfParser(new File(words[0]).getAbsoluteFile()).getFopFactoryBuilder().build();
    for (int i = 0; i < Integer.parseInt(words[3]); i++) {
      long start = System.nanoTime();
      int pages;
      try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(words[2])))) {
        var fop = factory.newFop(MimeConstants.MIME_PDF, out);
        var parsers = SAXParserFactory.newDefaultInstance();
        parsers.setNamespaceAware(true);
        parsers.newSAXParser().parse(new File(words[1]), fop.getDefaultHandler());
        pages = fop.getResults().getPageCount();
      }
      System.out.println(pages + " " + (System.nanoTime() - start) / 1_000_000);
    }
  }
}
