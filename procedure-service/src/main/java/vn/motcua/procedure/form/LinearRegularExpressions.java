package vn.motcua.procedure.form;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;

/** Uses RE2 instead of the JDK's engine and refuses patterns that are large in RE2, so that no form makes a pattern run for hours. */
final class LinearRegularExpressions implements RegularExpressionFactory {
    @Override
    public RegularExpression getRegularExpression(String regex) {
        if (!PatternSize.isBounded(regex)) {
            throw new PatternSyntaxException("pattern too large", regex);
        }
        var pattern = Pattern.compile(regex);
        return text -> pattern.matcher(text).find();
    }
}
