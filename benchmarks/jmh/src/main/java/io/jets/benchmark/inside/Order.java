package io.jets.benchmark.inside;

import java.math.BigDecimal;
import java.util.List;

/**
 * An item as a record.
 *
 * @param id the key
 * @param customer who ordered
 * @param status whether it has been paid
 * @param total the price
 * @param gift whether it is one
 * @param tags words
 */
record Order(String id, String customer, String status, BigDecimal total, boolean gift, List<String> tags) {

}
