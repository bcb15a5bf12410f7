import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.*;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Holds PDF files against whole standards: java VeraCheck PDFUA-1,PDFA-2A a.pdf b.pdf
 * Prints a line for each file and standard: file, standard, number of checks, and the rules that were broken, with tabs between.
 * The validator's jar has its own reader of standards left out, so they are read here with what Java itself has.
 */
public class VeraCheck {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    for (String standard : arguments[0].split(",")) {
      ValidationProfile profile = readProfile(standard);
      for (int at = 1; at < arguments.length; at++) {
        System.out.println(arguments[at] + "\t" + standard + "\t" + check(arguments[at], profile));
      }
    }
  }

  private static String check(String file, ValidationProfile profile) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), profile.getPDFAFlavour());
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, -1, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> broken = new ArrayList<>();
      for (Map.Entry<RuleId, Integer> failed : result.getFailedChecks().entrySet()) {
        RuleId rule = failed.getKey();
        broken.add(rule.getClause() + "-" + rule.getTestNumber() + " x" + failed.getValue() + " " + reason(result, rule));
      }
      return result.getTotalAssertions() + "\t" + String.join("\t", broken);
    }
  }

  private static String reason(ValidationResult result, RuleId rule) {
    for (TestAssertion assertion : result.getTestAssertions()) {
      boolean isIt = assertion.getStatus() == TestAssertion.Status.FAILED && assertion.getRuleId().equals(rule);
      if (isIt) return assertion.getMessage().replaceAll("\\s+", " ");
    }
    return "";
  }

  private static ValidationProfile readProfile(String standard) throws Exception {
    Element root;
    try (InputStream in = VeraCheck.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + standard + ".xml")) {
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      root = document.getDocumentElement();
    }
    Set<Rule> rules = new LinkedHashSet<>();
    for (Element rule : all(root, "rule")) rules.add(readRule(rule));
    Set<Variable> variables = new LinkedHashSet<>();
    for (Element variable : all(root, "variable")) {
      variables.add(Profiles.variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"),
          words(variable, "defaultValue"), words(variable, "value")));
    }
    ProfileDetails details = Profiles.profileDetailsFromValues(standard, "", "", new Date(0));
    return Profiles.profileFromValues(PDFAFlavour.valueOf(root.getAttribute("flavour")), details, "", rules, variables);
  }

  private static Rule readRule(Element rule) {
    Element id = child(rule, "id");
    RuleId ruleId = Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
        id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber")));
    Element error = child(rule, "error");
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element argument : all(error, "argument")) {
      arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), argument.getAttribute("name"), null));
    }
    Boolean deferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
    return Profiles.ruleFromValues(ruleId, rule.getAttribute("object"), deferred, rule.getAttribute("tags"),
        words(rule, "description"), words(rule, "test"), Profiles.errorFromValues(words(error, "message"), arguments),
        new ArrayList<>());
  }

  private static List<Element> all(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int at = 0; at < found.getLength(); at++) elements.add((Element) found.item(at));
    return elements;
  }

  private static Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals(name)) return (Element) node;
    }
    throw new IllegalStateException("No " + name + " in a rule of the standard");
  }

  private static String words(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals(name)) return node.getTextContent();
    }
    return "";
  }
}
