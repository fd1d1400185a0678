package app;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;

@Job
class OrdersJob {

	OrdersJob(OrdersClient client) {
		throw new IllegalStateException("the job needs a network");
	}

	@DynamoDbStream("${orders.table}")
	void file(DynamodbEvent event) {
	}

	@Rate("10 hours")
	void remind() {
	}

}
