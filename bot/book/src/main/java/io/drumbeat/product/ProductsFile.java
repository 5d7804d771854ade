package io.drumbeat.product;

import io.drumbeat.config.Yaml;
import io.drumbeat.money.Money;
import java.util.ArrayList;

/** Reads {@code config/products.yml}: what is sold, at which price, and what it costs. */
public final class ProductsFile {
    private ProductsFile() {}

    /** @throws io.drumbeat.config.ConfigError naming the line, the value and what would be right */
    public static Products read(Yaml file) {
        file.only("products");
        var all = new ArrayList<Products.Product>();
        for (var item : file.get("products").items()) {
            item.only("name", "price", "cost");
            var name = item.get("name").text();
            if (new Products(all).called(name).isPresent()) {
                throw item.get("name").wrong("这个产品写了两次，只留一处");
            }
            all.add(new Products.Product(
                    name,
                    yuan(item.get("price"), 1),
                    item.find("cost").map(cost -> yuan(cost, 0)).orElse(null)));
        }
        return new Products(all);
    }

    private static Money yuan(Yaml yaml, long least) {
        try {
            var money = Money.of(yaml.number(), Money.CNY);
            if (money.minor() >= least) {
                return money;
            }
        } catch (ArithmeticException tooFine) {
            // said below
        }
        throw yaml.wrong("应是多少元，最多两位小数，例如 1000");
    }
}
