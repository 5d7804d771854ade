package io.drumbeat.number;

import io.drumbeat.phrase.Text;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the longest number that starts at a place, unit after unit; what it has read so far stands in its fields. */
final class NumberReader {
    private static final Map<Character, Integer> UNITS = Map.ofEntries(
            Map.entry('十', 1),
            Map.entry('拾', 1),
            Map.entry('百', 2),
            Map.entry('佰', 2),
            Map.entry('千', 3),
            Map.entry('仟', 3),
            Map.entry('k', 3),
            Map.entry('万', 4),
            Map.entry('w', 4),
            Map.entry('亿', 8));

    private final String s;
    private int i;
    private final int from;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private @Nullable BigDecimal number;
    private int numberLength;
    private int power = -1;
    private int inSection = 9;
    private int inTotal = 99;
    private boolean zero;
    private boolean units;
    private boolean bare;
    private @Nullable String problem;

    NumberReader(String s, int from) {
        this.s = s;
        this.from = from;
        this.i = from;
    }

    Numbers.@Nullable Read read() {
        var twenties = Digits.twenties(s, i);
        if (twenties > 0) {
            section = BigDecimal.valueOf(twenties);
            power = 1;
            inSection = 1;
            i++;
        }
        while (i < s.length() && step()) {}
        if (i == from) {
            return null;
        }
        var value = total.add(section).add(trailing());
        return new Numbers.Read(i, value, units, bare, problem);
    }

    /** 五六十万 is a guess between two numbers. */
    private boolean digit(char c) {
        problem = number == null ? problem : "不是确定的数";
        number = BigDecimal.valueOf(Numbers.digit(c));
        numberLength = 1;
        i++;
        return true;
    }

    private boolean step() {
        var c = s.charAt(i);
        if (number == null && (c == '零' || c == '〇') && power >= 0) {
            zero = true;
            i++;
            return true;
        }
        if (number == null && Text.isDigit(c)) {
            return arabic();
        }
        if (Numbers.digit(c) >= 0 && power >= 4 && Digits.isCounted(s, i + 1)) {
            return false;
        }
        var digit = Numbers.digit(c) >= 0 && (number == null || numberLength == 1);
        if (digit ? digit(c) : c == '点' && number != null && point()) {
            return true;
        }
        // 1.2 亿, 1.2个亿.
        var blank = (c == ' ' && next("万亿")) || (c == '个' && next("亿"));
        var unit = UNITS.get(blank ? s.charAt(i + 1) : c);
        if (unit == null || !unit(blank ? s.charAt(i + 1) : c, unit)) {
            return false;
        }
        i += blank ? 2 : 1;
        return true;
    }

    /** 十二点八万: the unit tells that it is no time of day. */
    private boolean point() {
        var end = Numbers.pointEnd(s, i);
        if (end == i) {
            return false;
        }
        var digits = new StringBuilder("0.");
        for (var k = i + 1; k < end; k++) {
            digits.append(Numbers.digit(s.charAt(k)));
        }
        number = section.add(Objects.requireNonNull(number)).add(new BigDecimal(digits.toString()));
        section = BigDecimal.ZERO;
        numberLength = end - from;
        i = end;
        return true;
    }

    private boolean next(String units) {
        return number != null && i + 1 < s.length() && units.indexOf(s.charAt(i + 1)) >= 0;
    }

    private boolean arabic() {
        var end = digitsEnd(i);
        if (power >= 4 && end - i <= 2 && Digits.isCounted(s, end)) {
            // 20万12月底, 20万3年维保: something else begins here.
            return false;
        }
        var digits = new StringBuilder(s.substring(i, end));
        end = decimals(thousands(end, digits), digits);
        number = new BigDecimal(digits.toString());
        numberLength = end - i;
        i = end;
        return true;
    }

    private int digitsEnd(int at) {
        var end = at;
        while (end < s.length() && Text.isDigit(s.charAt(end))) {
            end++;
        }
        return end;
    }

    /** 500,000: takes what stands behind commas, and says where it ends. */
    private int thousands(int at, StringBuilder digits) {
        var lead = digits.length();
        var end = at;
        while (Digits.are(s, end + 1, 3) && s.charAt(end) == ',') {
            digits.append(s, end + 1, end + 4);
            end += 4;
        }
        var grouped = digits.length() > lead;
        if ((grouped && lead > 3) || digitBehind(',', end)) {
            problem = "千分位不对";
        }
        return end;
    }

    private int decimals(int at, StringBuilder digits) {
        var end = at;
        if (digitBehind('.', end)) {
            end = digitsEnd(end + 1);
            digits.append(s, at, end);
            if (power >= 0) {
                problem = "写法不认识";
            }
        }
        while (digitBehind('.', end)) {
            problem = "写法不认识";
            end += 2;
        }
        return end;
    }

    private boolean digitBehind(char mark, int at) {
        return at + 1 < s.length() && s.charAt(at) == mark && Text.isDigit(s.charAt(at + 1));
    }

    private boolean unit(char c, int unit) {
        if (c == 'k' && number == null && section.signum() > 0 && total.signum() == 0) {
            // 一百二十k
            number = section;
            section = BigDecimal.ZERO;
            inSection = 9;
        }
        if (Text.isLetter(c)
                && ((number == null && section.signum() == 0)
                        || (i + 1 < s.length() && Text.isLetter(s.charAt(i + 1))))) {
            return false;
        }
        var one = number == null && section.signum() == 0;
        if (one && power >= 4 && unit >= 4) {
            problem = "写法不认识";
            return true;
        }
        var alone = one ? unit >= 4 || (power >= 0 && !zero) : number == null && unit < 4;
        if (alone) {
            return false;
        }
        bare |= one && unit > 1 && i == from;
        times(number == null ? one ? BigDecimal.ONE : BigDecimal.ZERO : number, unit);
        units |= unit >= 4 || Text.isLetter(c);
        number = null;
        power = unit;
        zero = false;
        decimalsThen();
        return true;
    }

    /** 千 and less count within 万, 万 and more by themselves, each time less than before. */
    private void times(BigDecimal count, int unit) {
        if (unit >= (unit < 4 ? inSection : inTotal)) {
            problem = "写法不认识";
        }
        if (unit < 4) {
            section = section.add(count.movePointRight(unit));
            inSection = unit;
        } else {
            total = total.add(section.add(count).movePointRight(unit));
            section = BigDecimal.ZERO;
            inSection = 9;
            inTotal = unit;
        }
    }

    private void decimalsThen() {
        // 1.2万5 could be 12,005 or 12,500 or a slip; nobody writes it who means one amount.
        var next = i + 1 < s.length() ? s.charAt(i + 1) : ' ';
        if (s.substring(from, i).indexOf('.') >= 0 && (Text.isDigit(next) || Numbers.digit(next) >= 0)) {
            problem = "写法不认识";
        }
    }

    private BigDecimal trailing() {
        var last = number;
        if (last == null) {
            return BigDecimal.ZERO;
        }
        if (power <= 1 || zero) {
            return last;
        }
        if (numberLength == 1) {
            return last.movePointRight(power - 1);
        }
        if (power == 4 && (numberLength == 3 || numberLength == 4)) {
            return last;
        }
        problem = "写法不认识";
        return last;
    }
}
