package io.drumbeat.phrase;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers in digits, in Chinese, or in both: {@code 3万5}, {@code 两百八十万}, {@code 500,000}. */
final class Numbers {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<Character, Integer> CHINESE = Map.ofEntries(
            Map.entry('〇', 0),
            Map.entry('两', 2),
            Map.entry('俩', 2),
            Map.entry('壹', 1),
            Map.entry('贰', 2),
            Map.entry('叁', 3),
            Map.entry('肆', 4),
            Map.entry('伍', 5),
            Map.entry('陆', 6),
            Map.entry('柒', 7),
            Map.entry('捌', 8),
            Map.entry('玖', 9));
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

    private Numbers() {}

    /**
     * A number found in a line.
     *
     * @param end where it ends
     * @param units whether it had 万, 亿, k or w, so that it can hardly be anything but an amount
     * @param bare whether it is only 百, 千 or 万 without a digit before it, as in 千万
     * @param problem what makes it unreadable, or null
     */
    record Read(
            int end,
            BigDecimal value,
            boolean units,
            boolean bare,
            @Nullable String problem) {}

    static int digit(char c) {
        var digit = DIGITS.indexOf(c);
        return digit >= 0 ? digit : CHINESE.getOrDefault(c, -1);
    }

    /** Where the Chinese digits behind 点 end, if 万 or 亿 follows them; else where it stands. */
    static int pointEnd(String s, int point) {
        var end = point + 1;
        while (end < s.length() && digit(s.charAt(end)) >= 0) {
            end++;
        }
        return end > point + 1 && end < s.length() && "万亿".indexOf(s.charAt(end)) >= 0 ? end : point;
    }

    /** The longest number that starts here, or null. */
    static @Nullable Read at(String s, int from) {
        return new Reader(s, from).read();
    }

    private static final class Reader {
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

        Reader(String s, int from) {
            this.s = s;
            this.from = from;
            this.i = from;
        }

        @Nullable
        Read read() {
            while (i < s.length() && step()) {}
            if (i == from) {
                return null;
            }
            var value = total.add(section).add(trailing());
            return new Read(i, value, units, bare, problem);
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
            if (digit(c) >= 0 && (number == null || numberLength == 1)) {
                // 五六十万 is a guess between two numbers.
                problem = number == null ? problem : "不是确定的数";
                number = BigDecimal.valueOf(digit(c));
                numberLength = 1;
                i++;
                return true;
            }
            if (c == '点' && number != null && point()) {
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
            var end = pointEnd(s, i);
            if (end == i) {
                return false;
            }
            var digits = new StringBuilder("0.");
            for (var k = i + 1; k < end; k++) {
                digits.append(digit(s.charAt(k)));
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
            var end = i;
            while (end < s.length() && Text.isDigit(s.charAt(end))) {
                end++;
            }
            if (power >= 4 && end - i == 2 && end < s.length() && "月号日".indexOf(s.charAt(end)) >= 0) {
                // 20万12月底: a day begins here.
                return false;
            }
            var lead = end - i;
            var digits = new StringBuilder(s.substring(i, end));
            while (digits(end + 1, 3) && s.charAt(end) == ',') {
                digits.append(s, end + 1, end + 4);
                end += 4;
            }
            var grouped = digits.length() > lead;
            if ((grouped && lead > 3)
                    || (end + 1 < s.length() && s.charAt(end) == ',' && Text.isDigit(s.charAt(end + 1)))) {
                problem = "千分位不对";
            }
            if (end + 1 < s.length() && s.charAt(end) == '.' && Text.isDigit(s.charAt(end + 1))) {
                var point = end++;
                while (end < s.length() && Text.isDigit(s.charAt(end))) {
                    end++;
                }
                digits.append(s, point, end);
                if (power >= 0) {
                    problem = "写法不认识";
                }
            }
            while (end + 1 < s.length() && s.charAt(end) == '.' && Text.isDigit(s.charAt(end + 1))) {
                problem = "写法不认识";
                end += 2;
            }
            number = new BigDecimal(digits.toString());
            numberLength = end - i;
            i = end;
            return true;
        }

        private boolean digits(int at, int count) {
            if (at + count > s.length() || (at + count < s.length() && Text.isDigit(s.charAt(at + count)))) {
                return false;
            }
            for (var k = at; k < at + count; k++) {
                if (!Text.isDigit(s.charAt(k))) {
                    return false;
                }
            }
            return true;
        }

        private boolean unit(char c, int unit) {
            if (Text.isLetter(c) && (number == null || (i + 1 < s.length() && Text.isLetter(s.charAt(i + 1))))) {
                return false;
            }
            var one = number == null && section.signum() == 0;
            if (one && power >= 4 && unit >= 4) {
                problem = "写法不认识";
                return true;
            }
            if (one && (unit >= 4 || (power >= 0 && !zero))) {
                return false;
            }
            if (number == null && !one && unit < 4) {
                return false;
            }
            bare |= one && unit > 1 && i == from;
            var count = number == null ? one ? BigDecimal.ONE : BigDecimal.ZERO : number;
            if (unit < 4) {
                if (unit >= inSection) {
                    problem = "写法不认识";
                }
                section = section.add(count.movePointRight(unit));
                inSection = unit;
            } else {
                if (unit >= inTotal) {
                    problem = "写法不认识";
                }
                total = total.add(section.add(count).movePointRight(unit));
                section = BigDecimal.ZERO;
                inSection = 9;
                inTotal = unit;
            }
            units |= unit >= 4 || Text.isLetter(c);
            number = null;
            power = unit;
            zero = false;
            decimalsThen();
            return true;
        }

        private void decimalsThen() {
            // 1.2万5 could be 12,005 or 12,500 or a slip; nobody writes it who means one amount.
            var next = i + 1 < s.length() ? s.charAt(i + 1) : ' ';
            if (s.substring(from, i).indexOf('.') >= 0 && (Text.isDigit(next) || digit(next) >= 0)) {
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
}
