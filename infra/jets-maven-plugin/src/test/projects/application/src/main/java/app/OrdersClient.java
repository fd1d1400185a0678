package app;

import org.springframework.stereotype.Component;

@Component
class OrdersClient {

	OrdersClient() {
		throw new IllegalStateException("the client needs a network");
	}

}
