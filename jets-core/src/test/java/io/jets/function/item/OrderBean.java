package io.jets.function.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbConvertedBy;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A bean with each type of attribute.
 */
@DynamoDbBean
@NullUnmarked
public class OrderBean {

	private String id;

	private String text;

	private String digits;

	private BigDecimal number;

	private SdkBytes bytes;

	private boolean on;

	private String nothing;

	private Set<String> texts;

	private Set<Long> numbers;

	private Set<SdkBytes> binaries;

	private List<String> list;

	private Map<String, Integer> map;

	private Address address;

	private State state;

	@DynamoDbPartitionKey
	public String getId() {
		return this.id;
	}

	public void setId(String id) {
		this.id = id;
	}

	public String getText() {
		return this.text;
	}

	public void setText(String text) {
		this.text = text;
	}

	public String getDigits() {
		return this.digits;
	}

	public void setDigits(String digits) {
		this.digits = digits;
	}

	public BigDecimal getNumber() {
		return this.number;
	}

	public void setNumber(BigDecimal number) {
		this.number = number;
	}

	public SdkBytes getBytes() {
		return this.bytes;
	}

	public void setBytes(SdkBytes bytes) {
		this.bytes = bytes;
	}

	public boolean isOn() {
		return this.on;
	}

	public void setOn(boolean on) {
		this.on = on;
	}

	public String getNothing() {
		return this.nothing;
	}

	public void setNothing(String nothing) {
		this.nothing = nothing;
	}

	public Set<String> getTexts() {
		return this.texts;
	}

	public void setTexts(Set<String> texts) {
		this.texts = texts;
	}

	public Set<Long> getNumbers() {
		return this.numbers;
	}

	public void setNumbers(Set<Long> numbers) {
		this.numbers = numbers;
	}

	public Set<SdkBytes> getBinaries() {
		return this.binaries;
	}

	public void setBinaries(Set<SdkBytes> binaries) {
		this.binaries = binaries;
	}

	public List<String> getList() {
		return this.list;
	}

	public void setList(List<String> list) {
		this.list = list;
	}

	public Map<String, Integer> getMap() {
		return this.map;
	}

	public void setMap(Map<String, Integer> map) {
		this.map = map;
	}

	public Address getAddress() {
		return this.address;
	}

	public void setAddress(Address address) {
		this.address = address;
	}

	@DynamoDbAttribute("STATE")
	@DynamoDbConvertedBy(StateConverter.class)
	public State getState() {
		return this.state;
	}

	public void setState(State state) {
		this.state = state;
	}

	/**
	 * The state of an order.
	 */
	public enum State {

		/**
		 * It is paid.
		 */
		PAID

	}

	/**
	 * Converts a state to one letter.
	 */
	public static class StateConverter implements AttributeConverter<State> {

		@Override
		public AttributeValue transformFrom(State state) {
			return AttributeValue.fromS("p");
		}

		@Override
		public State transformTo(AttributeValue value) {
			if (!value.s().equals("p")) {
				throw new IllegalArgumentException("no state " + value.s());
			}
			return State.PAID;
		}

		@Override
		public EnhancedType<State> type() {
			return EnhancedType.of(State.class);
		}

		@Override
		public AttributeValueType attributeValueType() {
			return AttributeValueType.S;
		}

	}

	/**
	 * A nested bean.
	 */
	@DynamoDbBean
	public static class Address {

		private String city;

		public String getCity() {
			return this.city;
		}

		public void setCity(String city) {
			this.city = city;
		}

	}

}
