package io.jets.benchmark.inside;

import java.math.BigDecimal;
import java.util.List;

/**
 * An item as a record.
 *
 * @param id the key
 * @param customer the customer
 * @param status whether the order has been paid
 * @param total the price
 * @param gift whether the order is a gift
 * @param tags the tags
 */
record Order(String id, String customer, String status, BigDecimal total, boolean gift, List<String> tags) {

}
