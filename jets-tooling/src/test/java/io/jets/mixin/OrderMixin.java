package io.jets.mixin;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.springframework.boot.jackson.JacksonMixin;

@JacksonMixin(Object.class)
abstract class OrderMixin {

	@JsonProperty("number")
	abstract String id();

}
