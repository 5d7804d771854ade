package io.drumbeat.product;

import io.drumbeat.money.Money;
import io.drumbeat.phrase.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the company sells. */
public record Products(List<Product> all) {
    /** What a company has that wrote nothing. */
    public static final Products NONE = new Products(List.of());

    public Products {
        all = List.copyOf(all);
    }

    /**
     * Something that is sold.
     *
     * @param price of one, in yuan
     * @param cost of one; null where the company did not say
     */
    public record Product(
            String name, Money price, @Nullable Money cost) {
        /** What so much of it costs: known where the money is a whole number of them at their price. */
        public Optional<Money> costOf(Money sold) {
            return cost == null || !sold.currency().equals(price.currency()) || sold.minor() % price.minor() != 0
                    ? Optional.empty()
                    : Optional.of(
                            new Money(Math.multiplyExact(sold.minor() / price.minor(), cost.minor()), cost.currency()));
        }
    }

    public Optional<Product> called(String name) {
        return all.stream()
                .filter(product -> Text.folded(product.name()).equals(Text.folded(name)))
                .findFirst();
    }
}
