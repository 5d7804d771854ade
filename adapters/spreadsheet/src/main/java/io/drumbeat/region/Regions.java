package io.drumbeat.region;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whose money a sign is that several countries have: a format names the place beside it, as 411 or ja-JP. */
public final class Regions {
    /** By the number that spreadsheet programs give a place. */
    private static final Map<Integer, String> COUNTRIES = Map.ofEntries(
            Map.entry(0x0411, "JP"),
            Map.entry(0x0404, "TW"),
            Map.entry(0x0C04, "HK"),
            Map.entry(0x1004, "SG"),
            Map.entry(0x1009, "CA"),
            Map.entry(0x0C0C, "CA"),
            Map.entry(0x0C09, "AU"),
            Map.entry(0x1409, "NZ"),
            Map.entry(0x4809, "SG"),
            Map.entry(0x3C09, "HK"),
            Map.entry(0x0804, "CN"),
            Map.entry(0x0409, "US"));

    private Regions() {}

    /** The sign, or the code of the money where the place says that it is another than is usually meant by the sign. */
    public static String signed(String sign, String place) {
        var usual =
                switch (sign.strip()) {
                    case "$" -> "USD";
                    case "¥", "￥" -> "CNY";
                    default -> null;
                };
        return usual == null
                ? sign
                : country(place)
                        .map(country ->
                                Currency.getInstance(Locale.of("", country)).getCurrencyCode())
                        .filter(code -> !code.equals(usual))
                        .orElse(sign);
    }

    private static Optional<String> country(String place) {
        if (place.matches("[0-9A-Fa-f]{1,8}")) {
            return Optional.ofNullable(COUNTRIES.get((int) (Long.parseLong(place, 16) & 0xFFFF)));
        }
        var country = Locale.forLanguageTag(place).getCountry();
        return country.matches("[A-Z]{2}") ? Optional.of(country) : Optional.empty();
    }
}
