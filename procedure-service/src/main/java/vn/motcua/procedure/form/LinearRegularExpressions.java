package vn.motcua.procedure.form;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;

/** RE2 instead of the JDK's engine, and no pattern that RE2 makes large: a form must not be able to make one run for hours. */
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
