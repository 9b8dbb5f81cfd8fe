import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Prints one line for each rule a PDF breaks. Arguments: flavours joined by commas, then files. */
public class VeraCheck {
    public static void main(String[] arguments) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (int i = 1; i < arguments.length; i++)
            for (String name : arguments[0].split(","))
                check(arguments[i], name, PDFAFlavour.byFlavourId(name));
    }

    static void check(String file, String name, PDFAFlavour flavour) throws Exception {
        if (flavour == PDFAFlavour.NO_FLAVOUR) throw new IllegalArgumentException("no flavour " + name);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, 20, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            Map<String, String> broken = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions())
                if (assertion.getStatus() == TestAssertion.Status.FAILED)
                    broken.putIfAbsent(assertion.getRuleId().getClause() + " " + assertion.getMessage(),
                            assertion.getLocation() == null ? "" : assertion.getLocation().getContext());
            for (Map.Entry<String, String> rule : broken.entrySet())
                System.out.println(file + " " + name + " " + rule.getKey() + " at " + rule.getValue());
            System.out.println(file + " " + name + (result.isCompliant() ? " passes" : " fails"));
        }
    }
}
