package io.drumbeat.workbook;

import io.drumbeat.sheet.Unreadable;
import java.util.Map;
import java.util.Optional;

/**
 * Where a cell stands.
 *
 * @param row from 1
 * @param column from 0
 */
record Place(int row, int column) {
    private static final int LONGEST = 12;

    /** {@code C7}, {@code c7} and {@code $C$7}; empty if no spreadsheet has such a cell. */
    static Optional<Place> of(String said) {
        var at = 0;
        var column = 0;
        var row = 0;
        if (said.length() > LONGEST) {
            return Optional.empty();
        }
        for (; at < said.length() && (isLetter(said.charAt(at)) || said.charAt(at) == '$'); at++) {
            column = said.charAt(at) == '$' ? column : column * 26 + (said.charAt(at) | 0x20) - 'a' + 1;
            if (column > Most.LAST_COLUMN) {
                return Optional.empty();
            }
        }
        for (; at < said.length() && said.charAt(at) >= '0' && said.charAt(at) <= '9'; at++) {
            row = row * 10 + said.charAt(at) - '0';
            if (row > Most.LAST_ROW) {
                return Optional.empty();
            }
        }
        return at == said.length() && row > 0 && column > 0
                ? Optional.of(new Place(row, column - 1))
                : Optional.empty();
    }

    /** @throws Unreadable if no spreadsheet has such a cell */
    static Place in(String where, String said) {
        return of(said).orElseThrow(() -> new Unreadable(Workbooks.SAID.say(
                "reference", Map.of("where", where, "said", shortened(said), "last", Most.LAST_ROW))));
    }

    static String shortened(String said) {
        return said.length() <= 20 ? said : said.substring(0, 20) + "…";
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
