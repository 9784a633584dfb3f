package vn.motcua.testrun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The XML reports that Surefire and JUnit's console launcher write. */
final class Reports {
    private final Path root;

    Reports(Path root) {
        this.root = root;
    }

    /** The results of one module; empty if it has no reports. */
    List<ClassResult> of(String module) {
        return read(module, directory(module));
    }

    /** Deletes the reports of a module, also those of classes that no longer exist. */
    void forget(String module) throws IOException {
        if (Files.isDirectory(directory(module))) {
            try (var files = Files.newDirectoryStream(directory(module))) {
                for (var file : files) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path directory(String module) {
        return root.resolve(module).resolve("target/surefire-reports");
    }

    /** Reads one result per class, in the order of the report files. */
    static List<ClassResult> read(String module, Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        var classes = new LinkedHashMap<String, ClassResult>();
        try (var files = Files.newDirectoryStream(directory, "TEST-*.xml")) {
            for (var file : files) {
                for (var each : cases(module, file)) {
                    classes.merge(each.name(), each, ClassResult::with);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(classes.values());
    }

    private static List<ClassResult> cases(String module, Path file) throws IOException {
        var suite = parse(file);
        var results = new ArrayList<ClassResult>();
        var cases = suite.getElementsByTagName("testcase");
        IntStream.range(0, cases.getLength())
                .mapToObj(index -> (Element) cases.item(index))
                .map(each -> one(module, each))
                .forEach(results::add);
        // Surefire's time for the class includes the time before its first test.
        if (!results.isEmpty()
                && results.stream().map(ClassResult::name).distinct().count() == 1) {
            var tests = results.stream().map(ClassResult::took).reduce(Duration.ZERO, Duration::plus);
            var rest = seconds(suite).minus(tests);
            if (rest.isPositive()) {
                results.add(new ClassResult(module, results.getFirst().name(), rest, 0, 0, List.of()));
            }
        }
        return results;
    }

    private static ClassResult one(String module, Element test) {
        var name = simple(test.getAttribute("classname"));
        var failures = new ArrayList<ClassResult.Failure>();
        for (var kind : List.of("failure", "error")) {
            children(test, kind)
                    .forEach(each -> failures.add(new ClassResult.Failure(
                            test.getAttribute("name"), each.getTextContent().strip())));
        }
        var skipped = children(test, "skipped").isEmpty() ? 0 : 1;
        var passed = failures.isEmpty() && skipped == 0 ? 1 : 0;
        return new ClassResult(module, name, seconds(test), passed, skipped, failures);
    }

    private static List<Element> children(Element parent, String name) {
        var children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE
                        && node.getNodeName().equals(name))
                .map(Element.class::cast)
                .toList();
    }

    private static Duration seconds(Element element) {
        var text = element.getAttribute("time").replace(",", "");
        return text.isEmpty() ? Duration.ZERO : Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static Element parse(Path file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("unreadable report " + file, e);
        }
    }

    /** The time of each class by its module. */
    static Map<String, Duration> byModule(List<ClassResult> classes) {
        var times = new LinkedHashMap<String, Duration>();
        classes.forEach(each -> times.merge(each.module(), each.took(), Duration::plus));
        return times;
    }
}
