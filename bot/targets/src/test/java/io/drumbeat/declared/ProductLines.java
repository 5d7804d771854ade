package io.drumbeat.declared;

import io.drumbeat.config.Yaml;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Reckoned;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/** A company that counts what it signs by lines of products. */
final class ProductLines implements Reckoned {
    private final DeclaredMeasures lines = DeclaredMeasures.read(Yaml.parse("""
            measures:
              - {id: cloud, label: 云产品签单, unit: 元, sum: won, where: {product: [云存储, 云主机]}}
              - {id: service, label: 服务签单, unit: 元, sum: won, where: {product: 实施服务}}
            """, "measures.yml"));

    @Override
    public List<Indicator> indicators() {
        return lines.indicators();
    }

    @Override
    public OptionalLong done(Indicator indicator, Collection<String> people, Span span, Known known) {
        return lines.done(indicator, people, span, known);
    }
}
