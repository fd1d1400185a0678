package io.jets.test.orders;

record Order(String id, String status) {

}
