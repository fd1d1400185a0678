package io.jets.test.orders;

import org.springframework.stereotype.Component;

/**
 * Ships orders.
 */
@Component
class Carrier {

	void ship(String order) {
	}

}
