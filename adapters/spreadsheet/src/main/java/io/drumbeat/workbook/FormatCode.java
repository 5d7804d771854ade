package io.drumbeat.workbook;

import io.drumbeat.money.Money;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Text;
import io.drumbeat.region.Regions;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the format of a cell adds to its number, as far as it says something: 2026-11-03, 00123, 3.5万元, $12.
 *
 * @param isDate whether the number is a day
 * @param zeros how many digits it has at least, filled up with zeros in front
 * @param before what stands in front of the number
 * @param after what stands behind it
 */
record FormatCode(boolean isDate, int zeros, String before, String after) {
    static final FormatCode PLAIN = new FormatCode(false, 1, "", "");
    static final FormatCode DATE = new FormatCode(true, 1, "", "");
    private static final int LONGEST = 1_000;
    /** The format that adds nothing, in which a program may still put a unit behind the number. */
    private static final Pattern GENERAL = Pattern.compile("General|G/通用格式|@", Pattern.CASE_INSENSITIVE);

    static FormatCode of(String code) {
        return code.length() > LONGEST
                ? PLAIN
                : new Reading(GENERAL.matcher(code).replaceAll("#")).read();
    }

    /** The formats that have a number and no code; those of dates in East Asia among them. */
    static FormatCode builtIn(int id) {
        var date = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        return date ? DATE : PLAIN;
    }

    /** Reads the part of a code that is for positive numbers. */
    private static final class Reading {
        private final String code;
        private final StringBuilder before = new StringBuilder();
        private final StringBuilder between = new StringBuilder();
        private final StringBuilder after = new StringBuilder();
        /** The places of digits, points and commas. */
        private final StringBuilder digits = new StringBuilder();
        /** Everything that is neither in quotes nor in brackets. */
        private final StringBuilder bare = new StringBuilder();

        private int at;

        Reading(String code) {
            this.code = code;
        }

        FormatCode read() {
            while (at < code.length() && code.charAt(at) != ';') {
                take(code.charAt(at++));
            }
            var signs = bare.toString().toLowerCase(Locale.ROOT);
            if (signs.contains("y") || (signs.contains("d") && signs.contains("m"))) {
                return DATE;
            }
            // with a comma at its end the number is shown smaller than it is, so that its unit is none of the number
            var scaled = between.length() > 0 || digits.toString().endsWith(",") || signs.contains("%");
            var zeros = zeros();
            if (scaled) {
                return whole(before.toString(), after.toString());
            }
            return zeros > 1 || money(before.toString(), after.toString()).isPresent()
                    ? new FormatCode(
                            false,
                            zeros,
                            before.toString().strip(),
                            after.toString().strip())
                    : PLAIN;
        }

        private void take(char c) {
            switch (c) {
                case '"' -> literal(upTo('"'));
                case '+', '-', '(', ')', ' ' -> {}
                case '[' -> bracketed(upTo(']'));
                case '\\', '!' -> literal(next());
                case '_', '*' -> next();
                case '0', '#', '?', '.', ',' -> place(c);
                default -> {
                    bare.append(c);
                    literal(String.valueOf(c));
                }
            }
        }

        private String next() {
            return at < code.length() ? String.valueOf(code.charAt(at++)) : "";
        }

        private String upTo(char end) {
            var from = at;
            var found = code.indexOf(end, from);
            at = found < 0 ? code.length() : found + 1;
            return code.substring(from, found < 0 ? code.length() : found);
        }

        /** {@code [$¥-804]} is a currency; a colour or a condition says nothing. */
        private void bracketed(String inside) {
            if (inside.startsWith("$")) {
                var dash = inside.indexOf('-');
                var sign = inside.substring(1, dash < 0 ? inside.length() : dash);
                literal(dash < 0 ? sign : Regions.signed(sign, inside.substring(dash + 1)));
            }
        }

        private void place(char c) {
            between.append(after);
            after.setLength(0);
            digits.append(c);
        }

        private void literal(String words) {
            (digits.isEmpty() ? before : after).append(words);
        }

        private int zeros() {
            var whole = digits.toString().split("\\.", 2)[0].replace(",", "");
            return whole.isEmpty() || whole.chars().anyMatch(c -> c != '0') || digits.indexOf(".") >= 0
                    ? 1
                    : whole.length();
        }

        /** Money that is shown smaller than it is: the number is in units of its currency, whatever a heading says. */
        private static FormatCode whole(String before, String after) {
            return money(before, after)
                    .map(money -> money.currency().equals(Money.CNY)
                            ? "元"
                            : " " + money.currency().getCurrencyCode())
                    .map(unit -> new FormatCode(false, 1, "", unit))
                    .orElse(PLAIN);
        }

        /** The sum of money that one in it would be: 3.5万元, $12, but not 5台. */
        private static Optional<Money> money(String before, String after) {
            var one = Text.of(before.strip() + "1" + after);
            var found = one.length() == 1 ? null : Amounts.at(one, 0);
            return found == null || found.end() != one.length() ? Optional.empty() : Optional.ofNullable(found.money());
        }
    }
}
